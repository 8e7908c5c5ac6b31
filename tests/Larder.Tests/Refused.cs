using Larder.Model.Faults;

namespace Larder.Tests;

internal static class Refused
{
    /// <summary>The fault that the action must end in.</summary>
    public static Fault By(Action action) => Assert.Throws<FaultException>(action).Fault;

    public static void With(string code, Action action, params string[] words)
    {
        var fault = By(action);
        Assert.Equal(code, fault.Code);
        foreach (var word in words) Assert.Contains(word, fault.Message, StringComparison.Ordinal);
    }
}
