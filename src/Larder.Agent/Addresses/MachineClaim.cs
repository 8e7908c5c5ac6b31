using System.Text.Json.Serialization;

namespace Larder.Agent.Addresses;

/// <summary>Something of which the machine has one, taken by one installation.</summary>
internal sealed record MachineClaim(string Installation, string Home, string Label);

[JsonSerializable(typeof(MachineClaim))]
internal sealed partial class MachineClaimJson : JsonSerializerContext;
