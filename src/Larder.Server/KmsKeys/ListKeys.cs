using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class ListKeys(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<ListKeysRequest, ListKeysResponse>(KmsOperations.ListKeys)
{
    private const int UsualLimit = 100;

    protected override async Task<ListKeysResponse> HandleAsync(
        ListKeysRequest input, Caller caller, CancellationToken cancellation)
    {
        var page = await keys.ListKeysAsync(caller, PageRequest.FromMarker(input.Limit, input.Marker, UsualLimit), cancellation);
        return new()
        {
            Keys = [.. page.Items.Select(key => new KeyListEntry { KeyId = key.Id, KeyArn = key.Arn })],
            NextMarker = page.Marker,
            Truncated = page.Marker is not null,
        };
    }
}
