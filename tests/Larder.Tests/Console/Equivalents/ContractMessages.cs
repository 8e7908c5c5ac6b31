using System.Reflection;
using Larder.Console.Equivalents;
using Larder.Contract;
using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;

namespace Larder.Tests.Console.Equivalents;

/// <summary>A call as the message that the contract has for it: a member that the contract does not know, or knows of another type, has no place in it.</summary>
internal static class ContractMessages
{
    public static T Of<T>(ApiCall call) => (T)Of(call);

    public static object Of(ApiCall call) => Record(Operation(call).FieldType.GetGenericArguments()[0], call.Members);

    /// <summary>The types of input and output.</summary>
    public static (Type Input, Type Output) Types(ApiCall call) =>
        Operation(call).FieldType.GetGenericArguments() is [var input, var output] ? (input, output) : throw new InvalidOperationException(call.Operation);

    private static FieldInfo Operation(ApiCall call)
    {
        var operations = call.Service == ApiCall.Ec2 ? typeof(Ec2Operations) : typeof(ElastiCacheOperations);
        return operations.GetField(call.Operation) ?? throw new InvalidOperationException($"{call.Service} has no operation {call.Operation}.");
    }

    private static object Record(Type type, IReadOnlyList<ApiMember> members)
    {
        var record = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var member in members)
        {
            // A C# member cannot be called as its record is.
            var property = type.GetProperty(member.Name == type.Name ? member.Name + "Member" : member.Name)
                ?? throw new InvalidOperationException($"{type.Name} has no member {member.Name}.");
            property.SetValue(record, Value(property.PropertyType, member.Value));
        }

        return record;
    }

    private static object Value(Type type, ApiValue value) => value switch
    {
        ApiValue.Text text => text.Value,
        ApiValue.Number number => number.Value,
        ApiValue.Flag flag => flag.Value,
        ApiValue.Answer answer => answer.Known ?? "answered",
        ApiValue.Structure structure => Record(type, structure.Members),
        ApiValue.Sequence sequence => List(type.GetGenericArguments()[0], sequence),
        _ => throw new InvalidOperationException($"{value} is unknown."),
    };

    private static Array List(Type element, ApiValue.Sequence sequence)
    {
        var array = Array.CreateInstance(element, sequence.Items.Count);
        for (var index = 0; index < array.Length; index++) array.SetValue(Value(element, sequence.Items[index]), index);
        return array;
    }
}
