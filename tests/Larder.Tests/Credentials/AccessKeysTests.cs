using Larder.Server.Credentials;

namespace Larder.Tests.Credentials;

public sealed class AccessKeysTests : IDisposable
{
    private readonly TemporaryDirectory _home = new();

    private string File => Path.Combine(_home.Path, "access-keys.json");

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Before_the_first_start_there_are_none() => Assert.Null(AccessKeys.Load(_home.Path));

    [Fact]
    public void The_first_start_makes_one_of_the_default_account()
    {
        var keys = AccessKeys.LoadOrCreate(_home.Path);

        Assert.Matches("^LKIA[A-Z2-7]{16}$", keys.First.Id);
        Assert.Matches("^[A-Za-z0-9]{40}$", keys.First.Secret);
        Assert.Equal("000000000000", keys.AccountOf(keys.First.Id));
    }

    [Fact]
    public void The_next_start_finds_the_same()
    {
        var made = AccessKeys.LoadOrCreate(_home.Path);

        var found = AccessKeys.LoadOrCreate(_home.Path);

        Assert.Equal(made.First.Secret, found.SecretOf(made.First.Id));
    }

    [Fact]
    public void A_key_that_is_not_there_has_no_secret() => Assert.Null(AccessKeys.LoadOrCreate(_home.Path).SecretOf("LKIANOBODY"));

    [Fact]
    public void The_file_is_its_owners_alone()
    {
        AccessKeys.LoadOrCreate(_home.Path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void A_file_that_others_can_read_is_refused_with_the_remedy()
    {
        AccessKeys.LoadOrCreate(_home.Path);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        var refused = Assert.Throws<InvalidDataException>(() => AccessKeys.Load(_home.Path));

        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public void A_damaged_file_is_not_replaced_by_a_new_key(string content)
    {
        AccessKeys.LoadOrCreate(_home.Path);
        System.IO.File.WriteAllText(File, content);

        Assert.Throws<InvalidDataException>(() => AccessKeys.LoadOrCreate(_home.Path));
    }

    [Fact]
    public void A_key_does_not_print_its_secret()
    {
        var key = AccessKeys.LoadOrCreate(_home.Path).First;

        Assert.Equal(key.Id, $"{key}");
    }
}
