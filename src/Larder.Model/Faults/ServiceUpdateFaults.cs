namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException ServiceUpdateNotFound(string name) => Sender(
        "ServiceUpdateNotFoundFault", $"Service update {name} not found; DescribeServiceUpdates lists those there are.", 404);
}
