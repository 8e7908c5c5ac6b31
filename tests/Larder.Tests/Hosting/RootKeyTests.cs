using Larder.Server.Hosting;

namespace Larder.Tests.Hosting;

public sealed class RootKeyTests : IDisposable
{
    private readonly TemporaryDirectory _home = new();

    private string File => Path.Combine(_home.Path, "root.key");

    public void Dispose() => _home.Dispose();

    [Fact]
    public void The_first_start_makes_one_that_the_next_finds_and_that_is_its_owners_alone()
    {
        var made = RootKey.LoadOrCreate(_home.Path);

        Assert.Equal(32, made.Length);
        Assert.Equal(made, RootKey.LoadOrCreate(_home.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void One_that_others_can_read_is_refused_with_the_remedy()
    {
        RootKey.LoadOrCreate(_home.Path);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Contains("chmod 600", Assert.Throws<InvalidDataException>(() => RootKey.LoadOrCreate(_home.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_one_is_not_replaced()
    {
        System.IO.File.WriteAllBytes(File, [1, 2, 3]);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead);

        Assert.Throws<InvalidDataException>(() => RootKey.LoadOrCreate(_home.Path));
    }
}
