namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException TagQuotaPerResourceExceeded(int limit) =>
        Sender("TagQuotaPerResourceExceeded", $"A resource can have at most {limit} tags.");

    public static FaultException TagNotFound(string key) =>
        Sender("TagNotFound", $"The tag {key} was not found on the resource.", 404);
}
