using Larder.Contract.Generator;

// Called by the build of Larder.Contract: the output directory, then the contract files.
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Larder.Contract.Generator <output directory> <contract.json>...");
    return 2;
}

var output = Directory.CreateDirectory(args[0]);
var written = new HashSet<string>(StringComparer.Ordinal);
foreach (var path in args[1..])
{
    try
    {
        var contract = ContractFile.Load(path);
        var stem = Path.GetFileNameWithoutExtension(path);
        Write($"{stem}.Records.g.cs", RecordSource.Of(contract));
        Write($"{stem}.Enums.g.cs", EnumSource.Of(contract));
        Write($"{stem}.Operations.g.cs", OperationSource.Of(contract));
        Write($"{stem}.Errors.g.cs", ErrorSource.Of(contract));
    }
    catch (ContractException exception)
    {
        // The form that MSBuild shows as an error of that file.
        Console.Error.WriteLine($"{path} : error LARDER1: {exception.Message}");
        return 1;
    }
}

foreach (var stale in output.EnumerateFiles("*.g.cs").Where(file => !written.Contains(file.Name))) stale.Delete();
return 0;

void Write(string name, string source)
{
    written.Add(name);
    File.WriteAllText(Path.Combine(output.FullName, name), source);
}
