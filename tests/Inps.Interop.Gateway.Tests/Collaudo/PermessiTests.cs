using System.Net;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Console;
using Inps.Interop.Gateway.Console.Pages.Collaudo;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Tests.Console;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>Who may open the integrators' pages, and which of them are there in produzione.</summary>
public sealed class PermessiTests(ConsoleGateway gateway) : IClassFixture<ConsoleGateway>
{
    private static readonly string[] Pagine =
    [
        "/collaudo",
        "/collaudo/servizi",
        "/collaudo/servizi?handler=Pacco",
        "/collaudo/servizi/Alas",
        "/collaudo/servizi/Alas?handler=File&nome=Alas.xsd",
        "/collaudo/servizi/Alas/PresentaDomanda",
        "/collaudo/regole",
        "/collaudo/regole/AT-R002",
        "/collaudo/validatore",
        "/collaudo/transazioni",
        "/collaudo/scenari",
        "/collaudo/scenari/C01",
    ];

    public static TheoryData<string> Indirizzi => [.. Pagine];

    [Theory]
    [MemberData(nameof(Indirizzi))]
    public async Task Page_IsForFruitoriAndOperators_AndNobodyElse(string address)
    {
        foreach (var certificate in ConsoleGateway.Tutti)
        {
            using var client = gateway.Client(certificate);

            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

            answer.StatusCode.Should().Be(certificate is null or "non-iscritto" ? HttpStatusCode.Redirect : HttpStatusCode.OK, "{0} asked for {1}", certificate, address);
        }
    }

    [Theory]
    [InlineData(Ambiente.Collaudo, false)]
    [InlineData(Ambiente.Produzione, true)]
    public void PageOfCollaudo_IsNotThereInProduzione(Ambiente ambiente, bool isMissing)
    {
        var services = new ServiceCollection().AddSingleton(Options.Create(new GatewayOptions { Ambiente = ambiente })).BuildServiceProvider();
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var context = new ResourceExecutingContext(action, [], []);

        new SoloCollaudoAttribute().OnResourceExecuting(context);

        (context.Result is NotFoundResult).Should().Be(isMissing);
        Sezioni.Of(ambiente).Any(sezione => sezione.SoloCollaudo).Should().Be(!isMissing);
    }

    [Fact]
    public void PagesOfCollaudo_AreValidatorAndScenarios() =>
        typeof(IndexModel).Assembly.GetTypes().Where(type => type.IsDefined(typeof(SoloCollaudoAttribute), inherit: false))
            .Should().BeEquivalentTo([typeof(ValidatoreModel), typeof(ScenariModel), typeof(ScenarioModel)]);
}
