using System.Text;
using Larder.Contract;
using Larder.Contract.Protocols;
using Larder.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Query;

internal static class QueryRequests
{
    public static WireRequest Post(string form) => new()
    {
        Method = "POST",
        Path = "/",
        Headers = [new("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")],
        Body = Encoding.UTF8.GetBytes(form),
    };

    public static IShape Read(string action, string parameters) =>
        ContractCatalogs.Query.Read(Post($"Action={action}&Version=2015-02-02&{parameters}")).ReadInput();

    public static ContractFaultException Refused(string action, string parameters) =>
        Assert.Throws<ContractFaultException>(() => Read(action, parameters));
}
