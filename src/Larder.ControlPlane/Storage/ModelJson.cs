using System.Text.Json.Serialization;
using Larder.Model.CacheClusters;
using Larder.Model.KmsKeys;
using Larder.Model.ParameterGroups;
using Larder.Model.ReplicationGroups;
using Larder.Model.ReservedCacheNodes;
using Larder.Model.Vpcs;

namespace Larder.ControlPlane.Storage;

/// <summary>How aggregates are written into their JSON column. What is derived is not written.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplicationGroup))]
[JsonSerializable(typeof(CacheCluster))]
[JsonSerializable(typeof(ParameterGroup))]
[JsonSerializable(typeof(ReservedCacheNode))]
[JsonSerializable(typeof(Network))]
[JsonSerializable(typeof(KmsKey))]
[JsonSerializable(typeof(KmsAlias))]
internal sealed partial class ModelJson : JsonSerializerContext;
