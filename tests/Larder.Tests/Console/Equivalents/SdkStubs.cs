using System.Globalization;
using System.Text;
using Larder.Console.Equivalents;

namespace Larder.Tests.Console.Equivalents;

/// <summary>The types of the AWS SDK for .NET that calls need, written from the contract: AWSSDK.ElastiCache itself cannot be had where
/// our tests run. Names and types of members are the contract's, but for the two that the SDK calls otherwise.</summary>
internal static class SdkStubs
{
    private static readonly Dictionary<(string, string), string> _renamed = new()
    {
        [("IpPermission", "IpRanges")] = "Ipv4Ranges",
        [("PrefixListId", "PrefixListIdMember")] = "Id",
    };

    public static string Of(IEnumerable<ApiCall> calls)
    {
        var source = new StringBuilder();
        foreach (var service in calls.DistinctBy(call => call.Operation).GroupBy(call => call.Service))
        {
            var name = service.Key == ApiCall.Ec2 ? "EC2" : "ElastiCache";
            source.AppendLine(CultureInfo.InvariantCulture, $$"""
                namespace Amazon.{{name}}
                {
                    public sealed class Amazon{{name}}Config { public string ServiceURL { get; set; } public string AuthenticationRegion { get; set; } }
                    public sealed class Amazon{{name}}Client(Amazon{{name}}Config config) : IDisposable
                    {
                        public Amazon{{name}}Config Config => config;
                        public void Dispose() { }
                        {{string.Join('\n', service.Select(call => $"public Task<Model.{call.Operation}Response> {call.Operation}Async(Model.{call.Operation}Request request) => throw new NotSupportedException();"))}}
                    }
                }

                namespace Amazon.{{name}}.Model
                {
                    {{Types(service)}}
                }
                """);
        }

        return source.ToString();
    }

    private static string Types(IEnumerable<ApiCall> calls)
    {
        var named = new Dictionary<Type, string>();
        var waiting = new Queue<Type>();
        foreach (var call in calls)
        {
            var (input, output) = ContractMessages.Types(call);
            Name(input, call.Operation + "Request");
            Name(output, call.Operation + "Response");
        }

        var source = new StringBuilder();
        while (waiting.TryDequeue(out var type))
        {
            source.Append(CultureInfo.InvariantCulture, $"public sealed class {named[type]} {{ ");
            foreach (var member in type.GetProperties().Where(property => property.CanWrite))
                source.Append(CultureInfo.InvariantCulture, $"public {Written(member.PropertyType)} {_renamed.GetValueOrDefault((type.Name, member.Name), member.Name)} {{ get; set; }} ");
            source.AppendLine("}");
        }

        return source.ToString();

        void Name(Type type, string name)
        {
            if (named.TryAdd(type, name)) waiting.Enqueue(type);
        }

        string Written(Type type)
        {
            if (Nullable.GetUnderlyingType(type) is { } value) return $"{value}?";
            if (type.IsGenericType) return $"List<{Written(type.GetGenericArguments()[0])}>";
            if (type.Namespace!.StartsWith("System", StringComparison.Ordinal)) return type.ToString();
            Name(type, type.Name);
            return named[type];
        }
    }
}
