using System.Reflection;
using System.Runtime.CompilerServices;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.Storage;

public sealed class StoredNullTests
{
    /// <summary>Nulls are not written, and a required member that was not written makes the whole row unreadable.</summary>
    [Fact]
    public void Nothing_that_is_stored_requires_a_member_that_may_be_null()
    {
        var nullability = new NullabilityInfoContext();
        var seen = new HashSet<Type>();

        Assert.Empty(RequiredNullable(typeof(ReplicationGroup), seen, nullability).Concat(
            RequiredNullable(typeof(Larder.Model.CacheClusters.CacheCluster), seen, nullability)).Concat(
            RequiredNullable(typeof(Larder.Model.ReservedCacheNodes.ReservedCacheNode), seen, nullability)).Concat(
            RequiredNullable(typeof(Larder.Model.KmsKeys.KmsKey), seen, nullability)).Concat(
            RequiredNullable(typeof(Larder.Model.KmsKeys.KmsAlias), seen, nullability)));
        Assert.Contains(typeof(FailoverRecord), seen);
    }

    private static IEnumerable<string> RequiredNullable(Type type, HashSet<Type> seen, NullabilityInfoContext nullability)
    {
        if (!seen.Add(type)) yield break;
        foreach (var property in type.GetProperties().Where(one => one.CanWrite))
        {
            var required = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
            if (required && nullability.Create(property).WriteState is NullabilityState.Nullable) yield return $"{type.Name}.{property.Name}";
            var inner = property.PropertyType.GetGenericArguments().Prepend(property.PropertyType)
                .Where(one => one.Namespace?.StartsWith("Larder.Model", StringComparison.Ordinal) == true && one.IsClass);
            foreach (var found in inner.SelectMany(one => RequiredNullable(one, seen, nullability))) yield return found;
        }
    }
}
