using System.Globalization;
using System.Security.Claims;
using Larder.Console.Access;

namespace Larder.Tests.Console;

public sealed class SessionTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void A_session_goes_on_while_its_key_is_known_and_its_time_has_not_run_out()
    {
        Assert.True(Session.GoesOn(User("LKIA1", _now.AddHours(1)), new Keys("LKIA1"), _now));
        Assert.False(Session.GoesOn(User("LKIA1", _now), new Keys("LKIA1"), _now));
        Assert.False(Session.GoesOn(User("LKIA1", _now.AddHours(1)), new Keys("LKIA2"), _now));
    }

    [Fact]
    public void One_without_an_end_or_a_key_does_not()
    {
        Assert.False(Session.GoesOn(new(), new Keys("LKIA1"), _now));
        Assert.False(Session.GoesOn(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "LKIA1")])), new Keys("LKIA1"), _now));
    }

    private static ClaimsPrincipal User(string key, DateTimeOffset ends) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, key), new("ends", ends.ToString("O", CultureInfo.InvariantCulture))]));

    private sealed class Keys(string known) : IConsoleSignIn
    {
        public string? AccountOf(string accessKeyId, string secret) => null;

        public (string AccessKeyId, string Account)? Redeem(string token) => null;

        public bool Knows(string accessKeyId) => accessKeyId == known;
    }
}
