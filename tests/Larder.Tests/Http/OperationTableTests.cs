using Larder.Contract;
using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.Contract.Kms;
using Larder.Contract.Sts;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Tests.Http;

public sealed class OperationTableTests
{
    [Fact]
    public void Each_served_operation_is_served_by_a_file_of_its_name()
    {
        var operations = ElastiCacheOperations.All.Concat(StsOperations.All).Concat(Ec2Operations.All).Concat(KmsOperations.All)
            .Select(operation => operation.Name).ToHashSet();

        Assert.All(Handlers.Types, handler => Assert.Contains(handler.Name, operations));
        Assert.Equal(Handlers.Types.Count, Handlers.Types.Distinct().Count());
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
        Assert.All(Handlers.All(), handler =>
            Assert.Subset(handler.Operation.InputMembers.ToHashSet(), handler.Parameters.ToHashSet()));
    }
}
