using System.Globalization;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Audit;
using Larder.Model.Audit;
using Larder.Model.Faults;
using Larder.Model.Paging;

namespace Larder.Server.Admin;

/// <summary>A page of the audit log of an account in a region. AWS keeps such a log in another service (CloudTrail).</summary>
public sealed class AuditReader(Audit audit)
{
    /// <summary>The names of its questions.</summary>
    public const string Resource = "resource";
    public const string Key = "key";
    public const string Limit = "limit";
    public const string Marker = "marker";

    public static readonly PageLimits Pages = new(Limit, Marker, 1, 1000, 50);

    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public async Task<AuditPage> ReadAsync(Caller caller, IQueryCollection asked, CancellationToken cancellation)
    {
        var page = await audit.ListAsync(
            caller, new AuditQuery(Given(asked, Resource), Given(asked, Key)), PageRequest.From(LimitOf(asked), Given(asked, Marker), Pages), cancellation);
        return new([.. page.Items.Select(LineOf)], page.Marker);
    }

    private static AuditLine LineOf(AuditEntry entry) => new(
        entry.At, entry.Scope.Account, entry.Scope.Region, entry.AccessKeyId, entry.Note.ResourceArn, entry.Note.Action, entry.Note.Detail,
        entry.Note.Outcome.ToString(), entry.Note.Code);

    private static string? Given(IQueryCollection asked, string name) => asked[name].ToString() is { Length: > 0 } value ? value : null;

    private static int? LimitOf(IQueryCollection asked) => Given(asked, Limit) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) => limit,
        var text => throw FaultException.InvalidParameterValue($"The parameter {Limit} must be a number; {text} was given."),
    };
}
