import './diagnostics.test';
import './actions.test';
import './ignoring.test';
import './report.test';
import './settings.test';
import './language.test';
import './snippets.test';
import './revising.test';
