using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Model.KmsKeys;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class ListAliases(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<ListAliasesRequest, ListAliasesResponse>(KmsOperations.ListAliases)
{
    // AWS's own, and not that of ListKeys.
    private const int UsualLimit = 50;

    protected override async Task<ListAliasesResponse> HandleAsync(
        ListAliasesRequest input, Caller caller, CancellationToken cancellation)
    {
        var page = await keys.ListAliasesAsync(
            caller, input.KeyId, PageRequest.FromMarker(input.Limit, input.Marker, UsualLimit), cancellation);
        return new()
        {
            Aliases = [.. page.Items.Select(Entry)],
            NextMarker = page.Marker,
            Truncated = page.Marker is not null,
        };
    }

    // An alias cannot be moved to another key yet, so it was last changed when it was made.
    private static AliasListEntry Entry(KmsAlias alias) => new()
    {
        AliasName = alias.Name,
        AliasArn = alias.Arn,
        TargetKeyId = alias.KeyId,
        CreationDate = alias.CreationDate,
        LastUpdatedDate = alias.CreationDate,
    };
}
