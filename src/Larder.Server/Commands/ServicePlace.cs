using Larder.Contract.SigV4;
using Larder.Server.Configuration;
using Larder.Server.Credentials;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>Where the service is, and the key to it. Home is null where it may be another machine's.</summary>
internal sealed record ServicePlace(Uri Endpoint, AccessKey Key, string? Home)
{
    /// <summary>A service that was named with a key of its own, else that of this home.</summary>
    public static ServicePlace Find(LarderOptions options, bool installationGiven, Func<string, string?> environment) =>
        (installationGiven ? null : Named(environment)) ?? OfHome(options);

    /// <summary>Of the home, running or not.</summary>
    public static ServicePlace OfHome(LarderOptions options)
    {
        var keys = AccessKeys.Load(options.Home) ?? throw CommandFailure.NotRunning(options.Home);
        var listen = ServerLock.IsHeld(options.Home) ? ServerRecord.Read(options.Home)?.Listen : null;
        return new(new Uri($"http://{listen ?? options.Listen}/"), new AccessKey(keys.First.Id, keys.First.Secret), options.Home);
    }

    private static ServicePlace? Named(Func<string, string?> environment)
    {
        if (environment(ConfigurationSources.EndpointVariable) is not { Length: > 0 } endpoint) return null;
        if (environment("AWS_ACCESS_KEY_ID") is not { Length: > 0 } id
            || environment("AWS_SECRET_ACCESS_KEY") is not { Length: > 0 } secret)
        {
            return null;
        }

        return Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(new Uri(address!.GetLeftPart(UriPartial.Authority) + "/"), new AccessKey(id, secret), null)
            : throw new CommandFailure(ExitCode.Usage, $"{ConfigurationSources.EndpointVariable} is '{endpoint}'.",
                "write it like http://127.0.0.1:7379, or unset it.");
    }
}
