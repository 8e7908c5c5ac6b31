using Larder.E2E.Clients;
using Larder.E2E.Harness;

namespace Larder.E2E.FromClone;

/// <summary>Every command of the README, typed in a clone in its order, prints what the README says.</summary>
[Collection(Cloned.Name)]
public sealed class ReadmeTests(Clone clone)
{
    [Fact]
    public async Task What_it_shows_is_what_is_printed()
    {
        var readme = Readme.Read(Path.Combine(clone.Root, "README.md"));
        Assert.Contains(readme.Commands, typed => typed.Command == "./larder quickstart");
        Assert.Equal(["carts.py", "list.mjs"], readme.Files.Keys.Order());
        foreach (var (name, text) in readme.Files)
            await File.WriteAllTextAsync(Path.Combine(clone.Root, name), text, TestContext.Current.CancellationToken);
        // What npm install would bring.
        Directory.CreateSymbolicLink(Path.Combine(clone.Root, "node_modules"), SdkTests.NodeModules());

        await using var larder = clone.CommandLine();
        using var shell = new Shell(clone.Root, new Dictionary<string, string?>(larder.Environment)
        {
            // Debian's own aws and python3 before others.
            ["PATH"] = $"/usr/bin:{Environment.GetEnvironmentVariable("PATH")}",
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_PAGER"] = "",
            // The SDK for JavaScript says which versions of node it will leave behind.
            ["NODE_NO_WARNINGS"] = "1",
        });
        var likeness = new Likeness("127.0.0.1:7379", larder.Listen);
        foreach (var typed in readme.Commands)
        {
            var printed = await shell.TypeAsync(likeness.Here(typed.Command));
            var difference = likeness.Difference(typed.Printed, printed);
            Assert.True(difference is null, $"$ {typed.Command}\n{difference}\nAll of it:\n{string.Join('\n', printed)}");
        }

        Assert.Empty(Processes.WorkingBelow(larder.Home));
    }
}
