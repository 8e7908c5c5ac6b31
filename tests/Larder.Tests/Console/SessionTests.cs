using System.Globalization;
using System.Security.Claims;
using Larder.Console.Access;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Console;

public sealed class SessionTests
{
    private static readonly DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(_now);
    private readonly EndedSessions _ended;

    public SessionTests() => _ended = new(_time);

    [Fact]
    public void A_session_goes_on_while_its_key_is_known_and_its_time_has_not_run_out()
    {
        Assert.True(GoesOn(User("LKIA1", _now.AddHours(1)), "LKIA1"));
        Assert.False(GoesOn(User("LKIA1", _now), "LKIA1"));
        Assert.False(GoesOn(User("LKIA1", _now.AddHours(1)), "LKIA2"));
    }

    [Fact]
    public void One_without_an_end_or_a_key_does_not()
    {
        Assert.False(GoesOn(new(), "LKIA1"));
        Assert.False(GoesOn(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "LKIA1")])), "LKIA1"));
    }

    [Fact]
    public void One_that_was_signed_out_of_does_not_either_and_the_others_do()
    {
        var told = new List<string>();
        _ended.Ended += told.Add;

        _ended.Add("first", _now.AddHours(1));

        Assert.False(GoesOn(User("LKIA1", _now.AddHours(1)), "LKIA1"));
        Assert.True(GoesOn(User("LKIA1", _now.AddHours(1), "second"), "LKIA1"));
        Assert.Equal(["first"], told);
    }

    [Fact]
    public void What_has_run_out_anyway_is_forgotten()
    {
        _ended.Add("first", _now.AddHours(1));
        _time.Advance(TimeSpan.FromHours(1));

        _ended.Add("second", _now.AddHours(2));

        Assert.Equal((false, true), (_ended.Has("first"), _ended.Has("second")));
    }

    private bool GoesOn(ClaimsPrincipal user, string known) => Session.GoesOn(user, new Keys(known), _ended, _now);

    private static ClaimsPrincipal User(string key, DateTimeOffset ends, string id = "first") => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, key), new("session", id), new("ends", ends.ToString("O", CultureInfo.InvariantCulture))]));

    private sealed class Keys(string known) : IConsoleSignIn
    {
        public string? AccountOf(string accessKeyId, string secret) => null;

        public (string AccessKeyId, string Account)? Redeem(string token) => null;

        public bool Knows(string accessKeyId) => accessKeyId == known;
    }
}
