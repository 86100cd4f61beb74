import { registerHooks } from 'node:module';

// Lets a thread start from the TypeScript sources, whose imports have no file endings.
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.')) throw error;
      return next(`${specifier}.ts`, context);
    }
  },
});
