using Larder.Model.KmsKeys;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.KmsKeys;

/// <summary>A key as tests need it.</summary>
internal static class Keys
{
    public const string Id = "1234abcd-12ab-34cd-56ef-1234567890ab";

    public static DateTimeOffset Now => Groups.Start;

    public static KmsKey Made { get; } = Create(new());

    public static KmsKey Create(KmsKeyRequest request) =>
        KmsKeyRules.Create(request, Installations.Scope, Id, new string('0', 64), Now);
}
