using Larder.Server.Commands;

namespace Larder.Tests.Commands;

public sealed class ServerOptionsTests
{
    [Fact]
    public void What_is_not_said_hides_nothing() => Assert.Empty(ServerOptions.Settings(LarderCommand.Create().Parse("up")));

    [Fact]
    public void Commands_without_these_flags_have_no_settings_of_theirs() =>
        Assert.Equal(["Region"], ServerOptions.Settings(LarderCommand.Create().Parse("list --region eu-west-1")).Keys);

    [Fact]
    public void Flags_are_settings()
    {
        var settings = ServerOptions.Settings(LarderCommand.Create().Parse(
            "up --home /h --overcommit --substitute false --address-mode ports --engine-program /a --engine-program /b"));

        Assert.Equal("/h", settings["Home"]);
        Assert.Equal("true", settings["Hosts:Overcommit"]);
        Assert.Equal("false", settings["Engines:Substitute"]);
        Assert.Equal("ports", settings["Addresses:Mode"]);
        Assert.Equal(["/a", "/b"], settings.Where(one => one.Key.StartsWith("Engines:Programs:", StringComparison.Ordinal)).Select(one => one.Value));
    }

    [Fact]
    public void A_detached_server_gets_the_same_settings_and_its_home_in_full()
    {
        var said = LarderCommand.Create().Parse("up --detach --home try --listen 127.0.0.1:1 --overcommit --engine-program /a");

        var passed = LarderCommand.Create().Parse(["up", .. ServerOptions.Arguments(said, "/work/try")]);

        Assert.Empty(passed.Errors);
        var expected = new Dictionary<string, string?>(ServerOptions.Settings(said)) { ["Home"] = "/work/try" };
        Assert.Equal(expected, ServerOptions.Settings(passed));
    }
}
