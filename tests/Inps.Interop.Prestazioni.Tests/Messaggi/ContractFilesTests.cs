using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

public class ContractFilesTests
{
    [Fact]
    public void EveryContractFileOfTheRepository_IsCarried_ByteForByte()
    {
        var radice = SampleFinder.PathOf("contracts");
        var attesi = Directory.GetFiles(radice, "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".xsd" or ".wsdl" or ".xml")
            .Select(f => Path.GetRelativePath(radice, f).Replace('\\', '/')).ToArray();

        ContractFiles.Names.Should().BeEquivalentTo(attesi);
        foreach (var nome in attesi)
        {
            ContractFiles.Read(nome).ToArray().Should().Equal(File.ReadAllBytes(Path.Combine(radice, nome)));
        }
    }

    [Fact]
    public void FileOfAService_IsFoundByName_ThenTheCommonOne()
    {
        ContractFiles.FindByName("AssegnoTemporaneo", "AssegnoTemporaneo.xsd").Should().Equal(ContractFiles.Read("AssegnoTemporaneo/v1/AssegnoTemporaneo.xsd").ToArray());
        ContractFiles.FindByName("AssegnoTemporaneo", "comune.xsd").Should().Equal(ContractFiles.Read("comune/v1/comune.xsd").ToArray());
        ContractFiles.FindByName("AssegnoTemporaneo", "../comune/v1/comune.xsd").Should().BeNull();
        ContractFiles.FindByName("AssegnoTemporaneo", "altro.xsd").Should().BeNull();
    }

    [Fact]
    public void UnknownFile_IsADefect()
    {
        var act = () => ContractFiles.Read("nessuno.xsd");

        act.Should().Throw<ArgumentException>();
    }
}
