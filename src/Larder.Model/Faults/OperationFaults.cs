namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException UnsupportedOperation(string operation) => Sender(
        "UnsupportedOperation",
        $"The operation {operation} is not supported by this version of Larder. docs/api.md lists what is served.");

    /// <summary>The request is right and would be carried out, were the capability there.</summary>
    public static FaultException StillToCome(string operation, string capability) => Sender(
        "UnsupportedOperation",
        $"The operation {operation} is not supported by this version of Larder: its request is valid, but {capability} are "
        + "still to come. docs/api.md lists what is served.");
}
