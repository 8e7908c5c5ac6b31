using System.Text.Json.Nodes;
using Larder.E2E.Commands;
using Larder.E2E.Harness;

namespace Larder.E2E.FromClone;

/// <summary>`./larder` in a clone: builds what has changed, then is the program that it built.</summary>
[Collection(Cloned.Name)]
public sealed class ScriptTests(Clone clone)
{
    private const string Building = "larder: building";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Two_first_calls_at_once_build_once_and_both_run()
    {
        Assert.All(clone.FirstCalls, call => Assert.True(call.Code == 0, call.Errors));
        Assert.All(clone.FirstCalls, call => Assert.StartsWith("larder ", call.Output, StringComparison.Ordinal));
        Assert.Single(clone.FirstCalls, call => call.Errors.Contains(Building, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cache_lives_on_what_was_published_until_service_and_caches_are_ended()
    {
        await using var larder = clone.CommandLine(("LARDER_Engines__SearchPath", "false"));

        var quickstart = await larder.RunAsync("quickstart");
        Assert.True(quickstart.Code == 0, quickstart.Errors);
        Assert.DoesNotContain(Building, quickstart.Errors, StringComparison.Ordinal);
        Assert.Contains("engine     Garnet ", quickstart.Output, StringComparison.Ordinal);
        // What it says to type next is what can be typed here.
        Assert.Contains($"eval \"$({clone.Script} env)\"", quickstart.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(clone.Current, "garnet", "Larder.GarnetNode")));
        Assert.Equal(Path.Combine(clone.Current, "larder"), Processes.Program(Server(larder)));
        Assert.Single(Processes.WorkingBelow(larder.Home));

        var elsewhere = Path.Combine(Path.GetDirectoryName(larder.Home)!, "link");
        File.CreateSymbolicLink(elsewhere, clone.Script);
        Assert.Contains("1 available", await Tool.OutputAsync(elsewhere, ["status"], larder.Environment), StringComparison.Ordinal);

        var server = Server(larder);
        await larder.OutputAsync("down", "--caches");
        Assert.Empty(Processes.WorkingBelow(larder.Home));
        Assert.False(Processes.Runs(server));
        Assert.Equal(3, (await larder.RunAsync("status")).Code);
    }

    [Fact]
    public async Task What_changed_is_built_beside_the_program_that_runs_and_what_nobody_runs_goes()
    {
        await using var larder = clone.CommandLine();
        await larder.OutputAsync("up", "--detach");
        var server = Server(larder);
        var first = clone.Current;
        var source = Path.Combine(clone.Root, "src", "Larder.Server", "Program.cs");
        var original = await File.ReadAllTextAsync(source, Cancellation);

        await File.WriteAllTextAsync(source, original + "// changed\n", Cancellation);
        var changed = await larder.RunAsync("status");
        Assert.Contains(Building, changed.Errors, StringComparison.Ordinal);
        Assert.Contains($"process {server}", changed.Output, StringComparison.Ordinal);
        var second = clone.Current;
        Assert.Equal(new[] { first, second }.Order(), clone.Published);

        await File.WriteAllTextAsync(source, original + "this is no C#\n", Cancellation);
        var broken = await larder.RunAsync("status");
        Assert.Equal((1, ""), (broken.Code, broken.Output));
        Assert.Contains("Program.cs", broken.Errors, StringComparison.Ordinal);
        Assert.Contains("larder: the build failed.", broken.Errors, StringComparison.Ordinal);
        Assert.Equal(second, clone.Current);

        // As it was: that is built already, as it still runs.
        await File.WriteAllTextAsync(source, original, Cancellation);
        var restored = await larder.RunAsync("status");
        Assert.DoesNotContain(Building, restored.Errors, StringComparison.Ordinal);
        Assert.Contains($"process {server}", restored.Output, StringComparison.Ordinal);
        Assert.Equal([first], clone.Published);
        Assert.Equal(first, clone.Current);
    }

    private static int Server(CommandLine larder) =>
        (int)JsonNode.Parse(File.ReadAllText(Path.Combine(larder.Home, "server.json")))!["pid"]!;
}
