using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Model.KmsKeys;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class ScheduleKeyDeletion(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse>(KmsOperations.ScheduleKeyDeletion)
{
    protected override async Task<ScheduleKeyDeletionResponse> HandleAsync(
        ScheduleKeyDeletionRequest input, Caller caller, CancellationToken cancellation)
    {
        var days = input.PendingWindowInDays;
        var key = await keys.ScheduleDeletionAsync(caller, input.KeyId, days, cancellation);
        return new()
        {
            KeyId = key.Arn,
            KeyState = KmsKeyShape.State(key.State),
            DeletionDate = key.DeletionDate,
            PendingWindowInDays = days ?? KmsKeyRules.LongestWait,
        };
    }
}
