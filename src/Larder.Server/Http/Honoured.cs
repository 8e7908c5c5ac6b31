using Larder.Model.Faults;

namespace Larder.Server.Http;

/// <summary>For parameters of which only one value has its effect here: the others are refused by the parameter's name.</summary>
internal static class Honoured
{
    public static void Only(string parameter, bool? given, bool honoured)
    {
        if (given is { } value && value != honoured)
            throw FaultException.Unsupported(parameter, $"Only {(honoured ? "true" : "false")} is honoured so far.");
    }

    public static void Only(string parameter, int? given, int honoured)
    {
        if (given is { } value && value != honoured)
            throw FaultException.Unsupported(parameter, $"Only {honoured} is honoured so far.");
    }

    public static void Only(string parameter, string? given, string honoured)
    {
        if (given is not null && given != honoured)
            throw FaultException.Unsupported(parameter, $"Only {honoured} is honoured so far.");
    }
}
