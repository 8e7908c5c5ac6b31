using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Audit;
using Larder.Model.Naming;
using Larder.Model.Paging;

namespace Larder.Tests.Storage;

public sealed class AuditTableTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();
    private readonly Caller _ann = new(Installations.Scope, "AKIAANN");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ControlPlane.Audit.Audit Audit => new(_store.Audit, _store.Time);

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_latest_entry_comes_first_and_pages_follow_one_another()
    {
        for (var number = 1; number <= 5; number++) await Audit.RecordAsync(_ann, Note($"GET {number}"), Cancellation);

        var first = await Audit.ListAsync(_ann, new(), new PageRequest(2, null), Cancellation);
        // What is added meanwhile shifts nothing.
        await Audit.RecordAsync(_ann, Note("GET 6"), Cancellation);
        var second = await Audit.ListAsync(_ann, new(), PageRequest.From(3, first.Marker, new("limit", "marker", 1, 10, 5)), Cancellation);

        Assert.Equal(["GET 5", "GET 4"], first.Items.Select(one => one.Note.Detail));
        Assert.Equal(["GET 3", "GET 2", "GET 1"], second.Items.Select(one => one.Note.Detail));
        Assert.Null(second.Marker);
    }

    [Fact]
    public async Task An_entry_is_read_as_it_was_written_by_who_is_of_its_account_and_region()
    {
        var note = Note("SET a") with { Outcome = AuditOutcome.Refused, Code = "NeedsWrites" };
        await Audit.RecordAsync(_ann, note, Cancellation);
        await Audit.RecordAsync(_ann with { AccessKeyId = "AKIABOB" }, Note("GET b") with { ResourceArn = "arn:other" }, Cancellation);

        Assert.Equal(
            [new AuditEntry(_store.Time.GetUtcNow(), _ann.Scope, "AKIAANN", note)],
            (await Audit.ListAsync(_ann, new(ResourceArn: note.ResourceArn), new PageRequest(9, null), Cancellation)).Items);
        Assert.Equal("GET b", Assert.Single((await Audit.ListAsync(_ann, new(AccessKeyId: "AKIABOB"), new PageRequest(9, null), Cancellation)).Items).Note.Detail);
        var elsewhere = _ann with { Scope = new Scope(_ann.Scope.Account, "eu-west-1") };
        Assert.Empty((await Audit.ListAsync(elsewhere, new(), new PageRequest(9, null), Cancellation)).Items);
    }

    [Fact]
    public void There_is_no_way_to_change_or_delete_an_entry() => Assert.Equal(
        ["AddAsync", "ListAsync"],
        typeof(AuditTable).GetMethods().Where(method => method.DeclaringType == typeof(AuditTable)).Select(method => method.Name).Order());

    private static AuditNote Note(string detail) => new("arn:aws:elasticache:us-east-1:000000000000:cluster:a", "RunCacheCommand", detail, AuditOutcome.Sent);
}
