using Larder.Server.Commands;
using Larder.Server.Configuration;
using Larder.Server.Credentials;

namespace Larder.Tests.Commands;

public sealed class ServicePlaceTests : IDisposable
{
    private readonly TemporaryDirectory _home = new();
    private readonly Dictionary<string, string> _environment = new()
    {
        ["LARDER_ENDPOINT"] = "http://127.0.0.9:9/any",
        ["AWS_ACCESS_KEY_ID"] = "AK",
        ["AWS_SECRET_ACCESS_KEY"] = "SK",
    };

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_named_service_with_a_key_is_taken()
    {
        var place = Find(installationGiven: false);

        Assert.Equal(("http://127.0.0.9:9/", "AK", "SK", null), (place.Endpoint.ToString(), place.Key.Id, place.Key.Secret, place.Home));
    }

    [Fact]
    public void A_home_that_is_given_goes_before_the_environment()
    {
        var key = AccessKeys.LoadOrCreate(_home.Path).First;

        var place = Find(installationGiven: true);

        Assert.Equal(("http://127.0.0.1:7379/", key.Id, _home.Path), (place.Endpoint.ToString(), place.Key.Id, place.Home));
    }

    [Fact]
    public void An_endpoint_without_a_key_is_not_enough()
    {
        _environment.Remove("AWS_SECRET_ACCESS_KEY");
        AccessKeys.LoadOrCreate(_home.Path);

        Assert.Equal(_home.Path, Find(installationGiven: false).Home);
    }

    [Fact]
    public void A_home_where_nothing_ever_ran_is_told_as_not_running() =>
        Assert.Equal(3, Assert.Throws<CommandFailure>(() => Find(installationGiven: true)).ExitCode);

    [Fact]
    public void An_endpoint_that_is_no_address_is_wrong_usage()
    {
        _environment["LARDER_ENDPOINT"] = "127.0.0.9:9";

        Assert.Equal(2, Assert.Throws<CommandFailure>(() => Find(installationGiven: false)).ExitCode);
    }

    private ServicePlace Find(bool installationGiven) =>
        ServicePlace.Find(new LarderOptions { Home = _home.Path }, installationGiven, name => _environment.GetValueOrDefault(name));
}
