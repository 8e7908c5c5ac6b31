using Larder.Server.Credentials;

namespace Larder.Tests.Credentials;

public sealed class OwnersFilesTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryDirectory _home = new();

    private string Store => Path.Combine(_home.Path, "larder.db");

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_store_is_made_for_its_owner_alone()
    {
        OwnersFiles.CloseStore(Store);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Store));
        Assert.Equal(0, new FileInfo(Store).Length);
    }

    [Fact]
    public void One_that_was_open_is_closed_with_its_log_and_keeps_what_it_holds()
    {
        foreach (var file in (string[])[Store, $"{Store}-wal"])
        {
            File.WriteAllText(file, "held");
            File.SetUnixFileMode(file, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        OwnersFiles.CloseStore(Store);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Store));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode($"{Store}-wal"));
        Assert.Equal("held", File.ReadAllText(Store));
        Assert.False(File.Exists($"{Store}-shm"));
    }
}
