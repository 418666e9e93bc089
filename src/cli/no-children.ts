// Stands in the bundle for `node:child_process`, which commander loads to start commands that are programs of their own. Ours are none,
// and loading it would cost a twentieth of a start.
export {};
