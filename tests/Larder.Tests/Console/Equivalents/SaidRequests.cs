using System.Reflection;
using Larder.Model.CacheClusters;
using Larder.Model.ParameterGroups;

namespace Larder.Tests.Console.Equivalents;

/// <summary>Requests that say something in every member, found by reflection: one that is added is said here, too.</summary>
internal static class SaidRequests
{
    /// <summary>What a façade looks up by another member's value; a caller does not say it.</summary>
    public const string LookedUp = nameof(CacheRequest.OwnParameterGroup);

    public static IEnumerable<PropertyInfo> Members(Type request) =>
        request.GetProperties().Where(property => property.CanWrite && property.Name != LookedUp && property.PropertyType != typeof(ParameterGroup));

    public static T Full<T>()
        where T : CacheRequest
    {
        var request = (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
        var count = 100;
        foreach (var member in Members(typeof(T))) member.SetValue(request, Sample(member, ++count));
        return request;
    }

    private static object Sample(PropertyInfo member, int number)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (type == typeof(string)) return $"v{number}";
        if (type == typeof(int)) return number;
        if (type == typeof(bool)) return true;
        if (type == typeof(IReadOnlyList<string>)) return new List<string> { $"v{number}a", $"v{number}b" };
        if (type == typeof(IReadOnlyList<KeyValuePair<string, string?>>)) return new List<KeyValuePair<string, string?>> { new($"k{number}", $"v{number}") };
        throw new NotSupportedException($"{member.Name} has a type of its own: say how it is sampled, and how it is rendered.");
    }
}
