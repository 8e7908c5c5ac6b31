namespace Larder.Contract.Generator;

/// <summary>A contract says something that we cannot turn into code. Better a failed build than a wrong wire.</summary>
public sealed class ContractException(string message, Exception? cause = null) : Exception(message, cause);
