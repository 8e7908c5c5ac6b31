using Larder.Contract.Client;

namespace Larder.E2E.Harness;

/// <summary>What the service answers instead of a result.</summary>
public static class Refusals
{
    /// <summary>The error's code; null where the call went through.</summary>
    public static async Task<string?> CodeOfAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ServiceFaultException fault)
        {
            return fault.Code;
        }
    }

    public static Task<ServiceFaultException> RefusedAsync(Func<Task> call) => Assert.ThrowsAsync<ServiceFaultException>(call);
}
