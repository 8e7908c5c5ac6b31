using Larder.Agent.Processes;

namespace Larder.Tests.Agent;

public sealed class ProgramCopiesTests : IDisposable
{
    private readonly TemporaryDirectory _root = new();

    private string Copies => Path.Combine(_root.Path, "home", "copies");

    public void Dispose() => _root.Dispose();

    [Fact]
    public void One_build_has_one_copy_with_all_that_is_in_it()
    {
        var program = Build("one");

        var copy = ProgramCopies.CopyOf(program, Copies);

        Assert.Equal(copy, ProgramCopies.CopyOf(program, Copies));
        Assert.Equal("one", File.ReadAllText(copy));
        Assert.Equal("a", File.ReadAllText(Path.Combine(Path.GetDirectoryName(copy)!, "runtimes", "a.so")));
        Assert.Single(Directory.EnumerateFileSystemEntries(Copies));
    }

    [Fact]
    public void A_copy_that_a_power_cut_left_with_an_empty_file_is_made_again()
    {
        var program = Build("one");
        var copy = ProgramCopies.CopyOf(program, Copies);
        var lost = Path.Combine(Path.GetDirectoryName(copy)!, "runtimes", "a.so");
        File.WriteAllText(lost, "");

        Assert.Equal(copy, ProgramCopies.CopyOf(program, Copies));
        Assert.Equal("a", File.ReadAllText(lost));
    }

    private string Build(string content)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root.Path, "build")).FullName;
        Directory.CreateDirectory(Path.Combine(directory, "runtimes"));
        File.WriteAllText(Path.Combine(directory, "runtimes", "a.so"), "a");
        var program = Path.Combine(directory, "program");
        File.WriteAllText(program, content);
        return program;
    }
}
