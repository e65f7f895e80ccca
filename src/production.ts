// graphql-js checks less and runs a third faster in production. It looks once, when it is loaded, so this is imported
// before everything else.
process.env.NODE_ENV ??= "production";
