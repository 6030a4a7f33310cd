using System.Reflection;
using Inps.Interop.Client;
using Inps.Interop.Engine;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni;
using Inps.Interop.Soap.Envelope;
using NetArchTest.Rules;

namespace Inps.Interop.Gateway.Tests.Architecture;

/// <summary>Who may not see whom: the five projects, and the folders inside them (the layout in the README).</summary>
public sealed class DependencyTests
{
    private const string Product = "Inps.Interop.";
    private const string Slices = Product + "Prestazioni.";
    private static readonly Assembly Prestazioni = typeof(Catalogo).Assembly;
    private static readonly Assembly Soap = typeof(SoapMessage).Assembly;
    private static readonly Assembly Engine = typeof(EngineServices).Assembly;
    private static readonly Assembly Gateway = typeof(CallPipeline).Assembly;
    private static readonly Assembly Client = typeof(PatronatoClient).Assembly;
    private static readonly string[] Providers = ["Microsoft.Data.Sqlite", "SQLitePCL", "Microsoft.Data.SqlClient", "Npgsql"];

    private static string[] SliceNamespaces => [.. Catalogo.Prestazioni.Select(prestazione => prestazione.GetType().Namespace!)];

    [Fact]
    public void Prestazioni_SeeNothingOfTheOthers() =>
        None(Types.InAssembly(Prestazioni), "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "LinqToDB",
            Product + "Soap", Product + "Engine", Product + "Gateway", Product + "Client");

    [Fact]
    public void Soap_SeesNothingOfInps() =>
        None(Types.InAssembly(Soap), "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "LinqToDB",
            Product + "Prestazioni", Product + "Engine", Product + "Gateway", Product + "Client");

    [Fact]
    public void Engine_SeesNeitherWebNorXmlNorSoap() =>
        None(Types.InAssembly(Engine), "Microsoft.AspNetCore", "System.Xml", Product + "Soap", Product + "Gateway", Product + "Client");

    [Fact]
    public void Engine_CallsNobody_ButTheRemoteProtocol() =>
        None(Types.InAssembly(Engine).That().DoNotResideInNamespace(Product + "Engine.Protocollo"), "System.Net.Http");

    [Fact]
    public void Client_CarriesNoDatabaseAndNoServer() =>
        None(Types.InAssembly(Client), "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "LinqToDB", Product + "Engine", Product + "Gateway");

    [Fact]
    public void Gateway_DoesNotReferenceTheClient() => None(Types.InAssembly(Gateway), Product + "Client");

    [Fact]
    public void Xml_StandsOnlyInMessaggi_AmongPrestazioni()
    {
        var seeing = Types.InAssembly(Prestazioni).ShouldNot().HaveDependencyOn("System.Xml").GetResult().FailingTypeNames;

        // A nested type has the namespace of the type around it.
        seeing.Should().NotBeEmpty().And.OnlyContain(name => name.LastIndexOf(".Messaggi.", StringComparison.Ordinal) > 0);
    }

    [Fact]
    public void Operations_SeeNeitherXmlNorWeb() =>
        None(Types.InAssembly(Gateway).That().ResideInNamespace(Product + "Gateway.Operations"), "System.Xml", "Microsoft.AspNetCore");

    [Fact]
    public void Pipeline_IsNeutralToItsHost() =>
        None(Types.InAssembly(Gateway).That().ResideInNamespace(Product + "Gateway.Pipeline"), "Microsoft.AspNetCore", Product + "Gateway.Console");

    [Fact]
    public void Console_SeesNeitherThePipelineNorXml() =>
        None(Types.InAssembly(Gateway).That().ResideInNamespace(Product + "Gateway.Console"), "System.Xml", Product + "Gateway.Pipeline");

    [Fact]
    public void Providers_StandOnlyInTheStore()
    {
        None(Types.InAssembly(Engine).That().DoNotResideInNamespace(Product + "Engine.Store"), Providers);
        None(Types.InAssembly(Gateway), Providers);
    }

    [Fact]
    public void LinqToDB_StandsOnlyWhereRowsAreWrittenInBulk()
    {
        None(
            Types.InAssembly(Engine).That().DoNotResideInNamespace(Product + "Engine.Store")
                .And().DoNotResideInNamespace(Product + "Engine.Registrazione").And().DoNotResideInNamespace(Product + "Engine.Lotti"),
            "LinqToDB");
        None(Types.InAssembly(Gateway), "LinqToDB", "Microsoft.EntityFrameworkCore");
    }

    [Fact]
    public void Slices_DoNotReferenceEachOther_AndOnlyTheCatalogueNamesThem()
    {
        SliceNamespaces.Should().NotBeEmpty().And.OnlyContain(slice => slice.StartsWith(Slices, StringComparison.Ordinal));
        foreach (var slice in SliceNamespaces)
        {
            None(Types.InAssembly(Prestazioni).That().DoNotResideInNamespace(slice).And().DoNotHaveName(nameof(Catalogo)), slice);
            foreach (var assembly in new[] { Engine, Gateway, Client })
            {
                None(Types.InAssembly(assembly), slice);
            }
        }
    }

    [Fact]
    public void Stages_DoNotReferenceEachOther()
    {
        var stages = Gateway.GetTypes().Where(type => type.IsClass && typeof(IStage).IsAssignableFrom(type)).ToList();

        stages.Should().HaveCount(Enum.GetValues<Stage>().Length).And.OnlyContain(type => type.Name.EndsWith("Stage"));
        foreach (var stage in stages)
        {
            None(
                Types.InAssembly(Gateway).That().HaveName(stage.Name),
                [.. stages.Where(other => other != stage).Select(other => other.FullName!)]);
        }
    }

    [Fact]
    public void EveryOperation_IsAClassOfItsName()
    {
        var operations = Gateway.GetTypes().Where(type => type.IsClass && typeof(IOperation).IsAssignableFrom(type)).ToList();

        operations.Should().NotBeEmpty();
        foreach (var operation in operations)
        {
            File.Exists(Inps.Interop.Tests.Shared.SampleFinder.PathOf($"src/Inps.Interop.Gateway/Operations/{operation.Name}.cs")).Should().BeTrue();
        }
    }

    [Fact]
    public void ClassesWithoutHeirs_AreSealed()
    {
        var types = new[] { Prestazioni, Soap, Engine, Gateway, Client }.SelectMany(assembly => assembly.GetTypes()).ToList();
        var heirs = types.Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();

        var open = types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !heirs.Contains(type))
            .Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null && type.Name != "Program")
            .Where(type => type.Namespace?.Contains(".Migrations", StringComparison.Ordinal) != true)
            .Select(type => type.FullName);

        open.Should().BeEmpty("a class is made to be inherited, or it is sealed");
    }

    [Fact]
    public void Engine_ShowsOnlyWhatAnotherProjectUses()
    {
        string.Join(", ", ExposedTypes.UnusedOutside(Engine, [Gateway, typeof(DependencyTests).Assembly])).Should().BeEmpty("what no other project uses is internal");
    }

    private static void None(PredicateList subjects, params string[] forbidden)
    {
        subjects.GetTypes().Should().NotBeEmpty("a rule about nothing would always hold");
        Judge(subjects.ShouldNot().HaveDependencyOnAny(forbidden).GetResult());
    }

    private static void None(Types subjects, params string[] forbidden) => Judge(subjects.ShouldNot().HaveDependencyOnAny(forbidden).GetResult());

    private static void Judge(NetArchTest.Rules.TestResult result) => (result.FailingTypeNames ?? []).Should().BeEmpty();
}
