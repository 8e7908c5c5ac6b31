using Larder.Server.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.Tests.Http;

/// <summary>The registered operations, without what they call.</summary>
internal static class Handlers
{
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. new ServiceCollection().AddApi()
            .Where(service => service.ServiceType == typeof(IOperationHandler))
            .Select(service => service.ImplementationType!),
    ];

    public static IReadOnlyList<IOperationHandler> All() =>
    [
        .. Types.Select(type => (IOperationHandler)Activator.CreateInstance(
            type, [.. type.GetConstructors().Single().GetParameters().Select(_ => (object?)null)])!),
    ];
}
