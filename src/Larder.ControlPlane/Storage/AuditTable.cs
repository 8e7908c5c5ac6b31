using System.Globalization;
using Larder.Model.Audit;
using Larder.Model.Naming;
using Larder.Model.Paging;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Entries are added; there is no way to change or delete one.</summary>
public sealed class AuditTable(IDbContextFactory<StoreContext> contexts, StoreWriter writer)
{
    public Task AddAsync(AuditEntry entry, CancellationToken cancellation) => writer.WriteAsync(
        [],
        context =>
        {
            context.Audit.Add(RowOf(entry));
            return Task.CompletedTask;
        },
        cancellation);

    /// <summary>The latest first: a page ends with the smallest number of it, and the next begins below.</summary>
    public async Task<Page<AuditEntry>> ListAsync(Scope scope, AuditQuery query, PageRequest page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.Audit.AsNoTracking().Where(row => row.Account == scope.Account && row.Region == scope.Region);
        if (page.AfterNumber is > 0 and var before) rows = rows.Where(row => row.Id < before);
        if (query.ResourceArn is { } arn) rows = rows.Where(row => row.ResourceArn == arn);
        if (query.AccessKeyId is { } key) rows = rows.Where(row => row.AccessKeyId == key);
        var found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        var shown = found.Take(page.Limit).ToList();
        return new([.. shown.Select(EntryOf)], found.Count > page.Limit ? PageRequest.Marker(shown[^1].Id.ToString(CultureInfo.InvariantCulture)) : null);
    }

    private static AuditEntry EntryOf(AuditRow row) => new(
        new DateTimeOffset(row.At, TimeSpan.Zero), new Scope(row.Account, row.Region), row.AccessKeyId,
        new AuditNote(row.ResourceArn, row.Action, row.Detail, Enum.Parse<AuditOutcome>(row.Outcome), row.Code));

    private static AuditRow RowOf(AuditEntry entry) => new()
    {
        Account = entry.Scope.Account,
        Region = entry.Scope.Region,
        At = entry.At.UtcTicks,
        AccessKeyId = entry.AccessKeyId,
        ResourceArn = entry.Note.ResourceArn,
        Action = entry.Note.Action,
        Detail = entry.Note.Detail,
        Outcome = entry.Note.Outcome.ToString(),
        Code = entry.Note.Code,
    };
}
