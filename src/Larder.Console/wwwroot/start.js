// A server that is restarted is back within seconds: asked every second, for an hour.
Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 3600, retryIntervalMilliseconds: 1000 } } });
