// Loaded before the app by tests of questions it asks at once: answers each with the button of that number.
const { dialog } = require('electron');

dialog.showMessageBox = async () => ({ response: Number(process.env.KJOREPLAN_TEST_ANSWER), checkboxChecked: false });
