using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Console;
using Inps.Interop.Gateway.Console.Pages.Collaudo;
using Inps.Interop.Gateway.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>Which of the integrators' pages are there in produzione; who may open them is told by the matrix.</summary>
public sealed class PermessiTests
{
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
