/** The classes that make a native control, or a table, one of the NL Design System: here and nowhere else. */
export const TEXTBOX = 'utrecht-textbox utrecht-textbox--html-input';
export const TEXTAREA = 'utrecht-textarea utrecht-textarea--html-textarea';
export const SELECT = 'utrecht-select utrecht-select--html-select';
export const CHECKBOX = 'utrecht-checkbox utrecht-checkbox--html-input';
export const TABLE = 'utrecht-table utrecht-table--html-table';
