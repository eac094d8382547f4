import project from '../package.json' with { type: 'json' };

/** The version of Trede itself, as in package.json. */
export const VERSION: string = project.version;
