using Larder.Model.Faults;

namespace Larder.Console.Faults;

/// <summary>Asks the API's own rules while somebody types.</summary>
internal static class Judged
{
    /// <returns>What the rule refuses it with; null where it does not.</returns>
    public static string? By(Action rule)
    {
        try
        {
            rule();
            return null;
        }
        catch (FaultException exception)
        {
            return exception.Fault.Message;
        }
    }
}
