namespace Larder.Model.Faults;

/// <summary>Checks that the rules of many operations share. Each refuses by the parameter's name; what was not given passes.</summary>
public static class Demand
{
    public static void Range(string parameter, long? given, long least, long most)
    {
        if (given < least || given > most)
            throw FaultException.InvalidParameterValue($"The parameter {parameter} must be between {least} and {most}; {given} was given.");
    }

    public static void Length(string parameter, string? given, int most)
    {
        if (given?.Length > most)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {parameter} must be at most {most} characters long; {given.Length} were given.");
        }
    }

    /// <param name="allowed">In lower case: AWS takes such words in any.</param>
    public static void OneOf(string parameter, string? given, IReadOnlyList<string> allowed)
    {
        if (given is not null && !allowed.Contains(given, StringComparer.OrdinalIgnoreCase))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {parameter} must be one of {string.Join(", ", allowed)}; {given} was given.");
        }
    }

    public static void Distinct(string parameter, IReadOnlyList<string>? given)
    {
        var twice = given?.GroupBy(one => one, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) throw FaultException.InvalidParameterValue($"The parameter {parameter} names {twice.Key} twice.");
    }

    /// <summary>For ApplyImmediately, of which AWS takes no other value in these operations.</summary>
    public static void True(string parameter, bool given)
    {
        if (!given) throw FaultException.InvalidParameterValue($"The parameter {parameter} must be true.");
    }

    /// <summary>Just one of two; neither is refused as both are.</summary>
    public static void Either(string one, bool given, string other, bool otherGiven)
    {
        if (given == otherGiven)
            throw FaultException.InvalidParameterCombination($"Exactly one of {one} and {other} must be given.");
    }

    public static void NotBoth(string one, bool given, string other, bool otherGiven)
    {
        if (given && otherGiven) throw FaultException.InvalidParameterCombination($"{one} and {other} cannot both be given.");
    }
}
