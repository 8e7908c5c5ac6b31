using System.Text;
using CsCheck;
using Larder.Contract;
using Larder.Contract.Protocols.Query;
using Larder.Tests.Contract.Shapes;

namespace Larder.Tests.Contract.Protocols.Query;

/// <summary>Bodies that are nearly what a client would send.</summary>
internal static class MutatedForms
{
    public static Gen<(Operation Operation, byte[] Body)> Any { get; } = Gen.Select(
        Gen.OneOf([.. ContractCatalogs.Operations]), Gen.Int, FormMutations.Any,
        (operation, seed, spoil) => (operation, spoil(QueryRequestWriter.Form(operation, InventedShape.Of(seed, operation.ReadInput)))));

    public static string Print((Operation Operation, byte[] Body) one) =>
        $"{one.Operation}, {one.Body.Length} bytes: {Encoding.Latin1.GetString(one.Body.AsSpan(0, Math.Min(one.Body.Length, 4000)))}";
}
