using Larder.Server.Credentials;

namespace Larder.Tests.Console;

public sealed class ConsoleSignInTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("larder-keys-").FullName;
    private readonly AccessKeyEntry _key;
    private readonly ConsoleSignIn _signIn;

    public ConsoleSignInTests()
    {
        var keys = AccessKeys.LoadOrCreate(_home);
        (_key, _signIn) = (keys.First, new ConsoleSignIn(keys, new SignInLinks(TimeProvider.System)));
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void The_holder_of_a_key_gets_its_account()
    {
        Assert.Equal(_key.Account, _signIn.AccountOf(_key.Id, _key.Secret));
        Assert.True(_signIn.Knows(_key.Id));
    }

    [Fact]
    public void Nobody_else_does()
    {
        Assert.Null(_signIn.AccountOf(_key.Id, _key.Secret + "x"));
        Assert.Null(_signIn.AccountOf(_key.Id, ""));
        Assert.Null(_signIn.AccountOf("LKIANOBODY", ""));
        Assert.False(_signIn.Knows("LKIANOBODY"));
    }
}
