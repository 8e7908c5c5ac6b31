using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.Tests.Http;

public sealed class OperationTableTests
{
    private static readonly IReadOnlyList<Type> _handlers =
        [.. new ServiceCollection().AddApi().Where(service => service.ServiceType == typeof(IOperationHandler)).Select(service => service.ImplementationType!)];

    [Fact]
    public void Each_served_operation_is_served_by_a_file_of_its_name()
    {
        var operations = ElastiCacheOperations.All.Select(operation => operation.Name).Append("GetCallerIdentity").ToHashSet();

        Assert.All(_handlers, handler => Assert.Contains(handler.Name, operations));
        Assert.Equal(_handlers.Count, _handlers.Distinct().Count());
    }

    [Fact]
    public void An_operation_that_is_not_served_is_refused_by_its_name()
    {
        var table = new OperationTable([]);

        var fault = Assert.Throws<FaultException>(() => table.Find(ElastiCacheOperations.CreateUser)).Fault;
        Assert.Equal(("UnsupportedOperation", 400), (fault.Code, fault.HttpStatus));
        Assert.Contains("CreateUser", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_parameter_that_is_said_to_be_served_is_one_of_the_operations()
    {
        foreach (var type in _handlers)
        {
            var arguments = type.GetConstructors().Single().GetParameters().Select(_ => (object?)null).ToArray();
            var handler = (IOperationHandler)Activator.CreateInstance(type, arguments)!;
            Assert.Subset(handler.Operation.InputMembers.ToHashSet(), handler.Parameters.ToHashSet());
        }

    }
}
